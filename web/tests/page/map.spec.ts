import { expect, openPage, test } from './support/page';

/** A force and a council in each of so many areas, which work together. */
function patch(areas: number): string {
  const all = Array.from({ length: areas }, (_, at) => at);
  return [
    'concord: 1',
    'title: Many',
    'question: Does a large map come?',
    'start: 2010-04',
    'months: 12',
    'areas:',
    ...all.map((at) => `  - {id: a${at}, name: Area ${at}, population: 100000}`),
    'organisations:',
    ...all.flatMap((at) => [
      `  - {id: f${at}, name: Force ${at}, kind: force, areas: [a${at}], budget: 20}`,
      `  - {id: c${at}, name: Council ${at}, kind: council, areas: [a${at}], budget: 20}`,
    ]),
    'partnerships:',
    ...all.map((at) => `  - {id: p${at}, name: Unit ${at}, areas: [a${at}], members: [f${at}, c${at}]}`),
    'responses: [silo_retreat]',
    '',
  ].join('\n');
}

test('the map of hundreds of organisations is laid out in a worker and comes', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]): void {
      if (Array.isArray(message)) asked.push(message);
      Reflect.apply(postMessage, this, [message, ...rest]);
    };
  });
  const files = { 'many.yaml': patch(160) };
  await openPage(page, { view: 'map', id: '', main: 'many.yaml', files, response: 'silo_retreat', month: 12 });
  await expect(page.getByRole('img', { name: /Map of 320 organisations/ })).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked.length)).toBe(1);
});
