// What was asked about the run on show, until the answer about the next one is there, so that nothing flickers.

/** Follows what `ask` reads; null where there is nothing to ask, undefined where what was answered still serves. An answer that was overtaken counts no more. To be made while a component starts. */
export function latest<Value>(ask: () => Promise<Value> | null | undefined): {
  readonly now: Value | null;
  readonly failure: string;
} {
  let now = $state.raw<Value | null>(null);
  let failure = $state('');
  $effect(() => {
    const asked = ask();
    if (asked === undefined) return;
    if (asked === null) {
      now = null;
      return;
    }
    let stale = false;
    asked.then(
      (value) => {
        if (stale) return;
        now = value;
        failure = '';
      },
      (error: unknown) => {
        if (!stale) failure = error instanceof Error ? error.message : String(error);
      },
    );
    return () => (stale = true);
  });
  return {
    get now() {
      return now;
    },
    get failure() {
      return failure;
    },
  };
}
