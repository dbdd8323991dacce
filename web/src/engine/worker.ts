// A worker: one instance of the engine that does what it is asked, one call after the other.

import { EngineModule } from './module.js';

/** Names of the engine's calls. */
export type Call = keyof EngineModule;

export interface Question {
  id: number;
  call: Call;
  args: unknown[];
}
export type Answer = { id: number; value: unknown } | { id: number; failure: string };

let engine: EngineModule | null = null;

function answer(question: Question): unknown {
  if (engine === null) throw new Error('the engine has not started');
  const call = engine[question.call] as (...args: unknown[]) => unknown;
  return call.apply(engine, question.args);
}

self.onmessage = (event: MessageEvent<WebAssembly.Module | Question>) => {
  const message = event.data;
  if (message instanceof WebAssembly.Module) {
    engine = EngineModule.of(message);
    return;
  }
  const { id } = message;
  try {
    const value = answer(message);
    const transfer = ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : [];
    self.postMessage({ id, value } satisfies Answer, { transfer });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    self.postMessage({ id, failure } satisfies Answer);
  }
};
