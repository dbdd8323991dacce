// The page's own thread has an instance of the engine for whatever it says.

import { readFileSync } from 'node:fs';
import { engineFile } from '../../../plugins/engine';
import { startVoice } from '../../../src/engine/say';

await startVoice(new WebAssembly.Module(readFileSync(engineFile)));
