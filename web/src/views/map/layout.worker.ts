// Lays a map out beside the page, which stays alive meanwhile.

import { layOut } from './layout';

self.onmessage = ({ data }: MessageEvent<Parameters<typeof layOut>>) => self.postMessage(layOut(...data));
