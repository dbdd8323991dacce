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

export class EngineModule {
  #calls;

  constructor(calls) {
    this.#calls = calls;
  }

  static of(module) {
    let calls;
    calls = new WebAssembly.Instance(
      module,
      importsOf(module, () => calls.memory),
    ).exports;
    calls._initialize();
    return new EngineModule(calls);
  }

  static async start(module) {
    let calls;
    ({ exports: calls } = await WebAssembly.instantiate(
      module,
      importsOf(module, () => calls.memory),
    ));
    calls._initialize();
    return new EngineModule(calls);
  }

  version() {
    return this.#text(this.#calls.concord_version());
  }

  describe() {
    return this.#text(this.#calls.concord_describe());
  }

  styles() {
    return this.#text(this.#calls.concord_styles());
  }

  say(json) {
    const [address, sizes] = this.#place([json]);
    return this.#text(this.#calls.concord_say(address, ...sizes));
  }

  read(patch, main, files) {
    for (const [name, text] of Object.entries(files)) {
      const [address, sizes] = this.#place([name, text]);
      this.#bytes(this.#calls.concord_add_file(address, ...sizes));
    }
    const [address, sizes] = this.#place([main]);
    this.#bytes(this.#calls.concord_read_patch(patch, address, ...sizes));
  }

  tables(patch) {
    return this.#text(this.#calls.concord_tables(patch));
  }

  checkText(name, content) {
    const [address, sizes] = this.#place([name, content]);
    return this.#text(this.#calls.concord_check_text(address, ...sizes));
  }

  forgetPatch(patch) {
    this.#calls.concord_forget_patch(patch);
  }

  prepare(prepared, patch, changes) {
    const [address, sizes] = this.#place([JSON.stringify(changes)]);
    return this.#text(this.#calls.concord_prepare(prepared, patch, address, ...sizes));
  }

  show(prepared) {
    return this.#text(this.#calls.concord_show(prepared));
  }

  looks(prepared) {
    return this.#text(this.#calls.concord_looks(prepared));
  }

  yaml(prepared) {
    return this.#text(this.#calls.concord_yaml(prepared));
  }

  forgetPrepared(prepared) {
    this.#calls.concord_forget_prepared(prepared);
  }

  runBlock(prepared, block, everything) {
    return this.#bytes(this.#calls.concord_run_block(prepared, block, everything ? 1 : 0));
  }

  map(prepared, response) {
    const [address, sizes] = this.#place([response]);
    return new Float32Array(this.#bytes(this.#calls.concord_map(prepared, address, ...sizes)).buffer);
  }

  beginComparison(comparison, prepared, everything) {
    this.#bytes(this.#calls.concord_begin_comparison(comparison, prepared, everything ? 1 : 0));
  }

  takeBlock(comparison, block, numbers) {
    const [address, sizes] = this.#place([numbers]);
    this.#bytes(this.#calls.concord_take_block(comparison, block, address, ...sizes));
  }

  endComparison(comparison) {
    return {
      heading: this.#text(this.#calls.concord_end_comparison(comparison)),
      rankings: this.#text(this.#calls.concord_rankings(comparison)),
      summary: this.#numbers(this.#calls.concord_summary_numbers(comparison)),
    };
  }

  summary(comparison) {
    return this.#text(this.#calls.concord_summary(comparison));
  }

  means(comparison) {
    return this.#numbers(this.#calls.concord_means(comparison));
  }

  monthly(comparison, outcome) {
    const [address, sizes] = this.#place([outcome]);
    return this.#numbers(this.#calls.concord_monthly(comparison, address, ...sizes));
  }

  told(comparison, outcome) {
    const [address, sizes] = this.#place([outcome]);
    return this.#text(this.#calls.concord_told(comparison, address, ...sizes));
  }

  rows(comparison, table) {
    const [address, sizes] = this.#place([table]);
    return this.#text(this.#calls.concord_rows(comparison, address, ...sizes));
  }

  files(comparison) {
    return this.#text(this.#calls.concord_files(comparison));
  }

  forgetComparison(comparison) {
    this.#calls.concord_forget_comparison(comparison);
  }

  diagnosis(prepared, means, response) {
    const [address, sizes] = this.#place([new Uint8Array(means.buffer), response]);
    return {
      rows: this.#numbers(this.#calls.concord_diagnosis(prepared, address, ...sizes)),
      holdbacks: this.#text(this.#calls.concord_holdbacks(prepared)),
    };
  }

  releases(prepared, partnership, means, response) {
    const [address, sizes] = this.#place([new Uint8Array(means.buffer), response]);
    return this.#text(this.#calls.concord_releases(prepared, partnership, address, ...sizes));
  }

  newPatch(title, name, content) {
    const [address, sizes] = this.#place([title, name, content]);
    return this.#text(this.#calls.concord_new_patch(address, ...sizes));
  }

  /** Writes texts and bytes one after the other; gives their address and sizes. */
  #place(parts) {
    const pieces = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
    const address = this.#calls.concord_room(pieces.reduce((sum, piece) => sum + piece.length, 0));
    const memory = new Uint8Array(this.#calls.memory.buffer);
    let at = address;
    for (const piece of pieces) {
      memory.set(piece, at);
      at += piece.length;
    }
    return [address, pieces.map((piece) => piece.length)];
  }

  /** A copy of the answer. */
  #bytes(address) {
    const { memory } = this.#calls;
    if (address === 0) {
      const from = this.#calls.concord_failure();
      const bytes = new Uint8Array(memory.buffer);
      throw new Error(decoder.decode(bytes.subarray(from, bytes.indexOf(0, from))));
    }
    return new Uint8Array(memory.buffer, address, this.#calls.concord_answer_size()).slice();
  }

  #numbers(address) {
    return new Float64Array(this.#bytes(address).buffer);
  }

  #text(address) {
    return decoder.decode(this.#bytes(address));
  }
}
