// One instance of the engine: its calls (sim/wasm/interface.cpp) with JavaScript's texts and arrays.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What the module imports: a machine without files, clocks or environment, whose only output is a failure's last words. */
function machine(memory) {
  const none = () => 0;
  return {
    env: { emscripten_notify_memory_growth: none },
    wasi_snapshot_preview1: {
      environ_get: none,
      environ_sizes_get: (count, size) => {
        new DataView(memory().buffer).setUint32(count, 0, true);
        new DataView(memory().buffer).setUint32(size, 0, true);
        return 0;
      },
      fd_close: none,
      fd_read: () => 8,
      fd_seek: none,
      fd_write: (file, pieces, count, written) => {
        const view = new DataView(memory().buffer);
        let text = '';
        let bytes = 0;
        for (let piece = 0; piece < count; ++piece) {
          const address = view.getUint32(pieces + 8 * piece, true);
          const size = view.getUint32(pieces + 8 * piece + 4, true);
          text += decoder.decode(new Uint8Array(memory().buffer, address, size));
          bytes += size;
        }
        view.setUint32(written, bytes, true);
        console.error(text);
        return 0;
      },
      proc_exit: (code) => {
        throw new Error(`the engine stopped with code ${code}`);
      },
    },
  };
}

/** Only what this build imports: a name that is missing here says so at once. */
function importsOf(module, memory) {
  const given = machine(memory);
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    if (given[from]?.[name] === undefined) throw new Error(`the engine needs ${from}.${name}`);
    (imports[from] ??= {})[name] = given[from][name];
  }
  return imports;
}

const bytes = (answer) => answer;
const text = (answer) => decoder.decode(answer);
const json = (answer) => JSON.parse(text(answer));
const numbers = (answer) => new Float64Array(answer.buffer);
const floats = (answer) => new Float32Array(answer.buffer);
const nothing = () => undefined;

/** Calls that go to the module as they come, and how their answers are read. */
const calls = {
  version: json,
  describe: json,
  styles: json,
  say: text,
  tables: json,
  checkText: json,
  forgetPatch: nothing,
  show: json,
  looks: json,
  yaml: text,
  forgetPrepared: nothing,
  runBlock: bytes,
  beginComparison: nothing,
  takeBlock: nothing,
  summary: json,
  means: numbers,
  monthly: numbers,
  told: json,
  futures: json,
  futureNumbers: numbers,
  deciders: json,
  boxes: json,
  bet: json,
  judgeBet: text,
  judgeHands: text,
  rows: json,
  files: json,
  forgetComparison: nothing,
  releases: json,
  roundChoices: json,
  round: json,
  roundYaml: text,
  newPatch: json,
  remarks: json,
  forcesMeant: json,
  forcePatch: json,
};

export class EngineModule {
  #exports;

  constructor({ exports }) {
    this.#exports = exports;
    exports._initialize();
  }

  static of(module) {
    const instance = new WebAssembly.Instance(
      module,
      importsOf(module, () => instance.exports.memory),
    );
    return new EngineModule(instance);
  }

  static async start(module) {
    const instance = await WebAssembly.instantiate(
      module,
      importsOf(module, () => instance.exports.memory),
    );
    return new EngineModule(instance);
  }

  static {
    for (const [name, read] of Object.entries(calls))
      this.prototype[name] = function (...given) {
        return read(this.#ask(name, ...given));
      };
  }

  read(patch, main, files) {
    for (const [name, content] of Object.entries(files)) this.#ask('addFile', name, content);
    this.#ask('readPatch', patch, main);
  }

  readEngland(files) {
    for (const [name, content] of Object.entries(files)) this.#ask('addFile', name, content);
    return json(this.#ask('readEngland'));
  }

  prepare(prepared, patch, changes) {
    return json(this.#ask('prepare', prepared, patch, JSON.stringify(changes)));
  }

  map(prepared, response) {
    return { numbers: floats(this.#ask('map', prepared, response)), story: json(this.#ask('story')) };
  }

  takeStock(comparison) {
    return {
      heading: json(this.#ask('takeStock', comparison)),
      rankings: json(this.#ask('rankings', comparison)),
      summary: numbers(this.#ask('summaryNumbers', comparison)),
    };
  }

  diagnosis(prepared, means, response) {
    return {
      rows: numbers(this.#ask('diagnosis', prepared, means, response)),
      holdbacks: json(this.#ask('holdbacks', prepared)),
    };
  }

  /** A copy of the answer of `concord_…`, which takes numbers and truths first, then one address of texts and arrays and their sizes. */
  #ask(name, ...given) {
    const call = this.#exports[`concord_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`];
    const parts = given.filter((one) => typeof one === 'string' || ArrayBuffer.isView(one));
    const plain = given.slice(0, given.length - parts.length);
    const address = call(...plain, ...(parts.length > 0 ? this.#place(parts) : []));
    if (address === undefined) return undefined;
    const memory = this.#exports.memory.buffer;
    if (address === 0) {
      const from = this.#exports.concord_failure();
      const failure = new Uint8Array(memory);
      throw new Error(decoder.decode(failure.subarray(from, failure.indexOf(0, from))));
    }
    return new Uint8Array(memory, address, this.#exports.concord_answer_size()).slice();
  }

  /** Writes texts and arrays one after the other; gives their address and sizes. */
  #place(parts) {
    const pieces = parts.map((part) =>
      typeof part === 'string' ? encoder.encode(part) : new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
    );
    const sizes = pieces.map((piece) => piece.length);
    const address = this.#exports.concord_room(sizes.reduce((sum, size) => sum + size, 0));
    const memory = new Uint8Array(this.#exports.memory.buffer);
    let at = address;
    for (const piece of pieces) {
      memory.set(piece, at);
      at += piece.length;
    }
    return [address, ...sizes];
  }
}
