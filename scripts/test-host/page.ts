/** Does on the workbench's page what a test inside the extension host asks for. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { installAxe } from './install.js';
import { answerWithin, type Ask } from './messages.js';

const patience = { timeout: answerWithin - 2000 };

/** The words that were asked for, or none where the ask was a deed. Throws when it could not be done. */
export async function carryOut(page: Page, ask: Ask, pictures: string): Promise<readonly string[]> {
  switch (ask.do) {
    case 'screenshot': {
      const path = join(pictures, `${ask.name}.png`);
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
      return [path];
    }
    case 'press':
      await page.keyboard.press(ask.keys);
      return [];
    case 'type':
      await page.keyboard.type(ask.text);
      return [];
    case 'hover':
    case 'click': {
      const { x, y } = await placeOf(page, ask);
      // The mouse comes from a little way off: the editor shows a hover only when it sees it move.
      await page.mouse.move(x - 12, y + 2);
      await page.mouse.move(x, y, { steps: 4 });
      if (ask.do === 'click') await page.mouse.click(x, y);
      return [];
    }
    case 'read': {
      await page.locator(ask.selector).first().waitFor(patience);
      return (await page.locator(ask.selector).allInnerTexts()).map(plainSpaces);
    }
    case 'view':
      // A page that is drawn anew gets another frame, perhaps at this moment.
      return onView(page, ask).catch((error: unknown) => {
        if (!String(error).includes('Frame was detached')) throw error;
        return onView(page, ask);
      });
    case 'focused':
      return page.evaluate<string[]>(focused);
    case 'audit':
      return audit(await viewWith(page, ask.selector));
  }
}

async function onView(page: Page, { selector, deed }: Extract<Ask, { do: 'view' }>): Promise<readonly string[]> {
  const found = (await viewWith(page, selector)).locator(selector);
  if (deed === 'read') return (await found.allInnerTexts()).map(plainSpaces);
  if (deed === 'click') await found.first().click(patience);
  else await found.first().focus(patience);
  return [];
}

/** The page of the extension that shows such an element: a frame within frames. */
async function viewWith(page: Page, selector: string): Promise<Frame> {
  const deadline = Date.now() + patience.timeout;
  for (;;) {
    for (const frame of page.frames().filter((it) => it !== page.mainFrame())) {
      // A frame may go away while it is looked at.
      const isThere = await frame
        .locator(selector)
        .first()
        .isVisible()
        .catch(() => false);
      if (isThere) return frame;
    }
    if (Date.now() > deadline) throw new Error(`${selector} is on no page of the extension.`);
    await page.waitForTimeout(100);
  }
}

interface Fault {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Of a copy: on a page without scripts no script comes to its end, not even one from outside. */
async function audit(frame: Frame): Promise<readonly string[]> {
  const context = await frame.page().context().browser()?.newContext({ bypassCSP: true });
  if (context === undefined) throw new Error('There is no browser to audit in.');
  try {
    const copy = await context.newPage();
    await copy.setContent(await frame.content());
    await copy.evaluate(await readFile(await installAxe(), 'utf8'));
    const faults = await copy.evaluate<readonly Fault[]>(
      'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
    );
    return faults.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  } finally {
    await context.close();
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
}

async function placeOf(page: Page, wanted: { text: string; within: string; nth: number }): Promise<Place> {
  const deadline = Date.now() + patience.timeout;
  for (;;) {
    const place = await page.evaluate<Place | null>(`(${findText})(${JSON.stringify(wanted)})`);
    if (place) return place;
    if (Date.now() > deadline) throw new Error(`“${wanted.text}” is not to be seen in ${wanted.within}.`);
    await page.waitForTimeout(100);
  }
}

// Runs in the page, so it is text here: this project's types know no page.
// The editor draws a space as a no-break space and may cut a word into several elements, hence the walk over characters.
const findText = String.raw`({ text, within, nth }) => {
  const found = [];
  for (const element of document.querySelectorAll(within)) {
    const whole = element.getBoundingClientRect();
    if (text === '' && whole.width > 0) found.push({ x: whole.x + whole.width / 2, y: whole.y + whole.height / 2 });
    if (text === '') continue;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const characters = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (let at = 0; at < node.data.length; at += 1) characters.push({ node, at });
    const seen = characters.map(({ node, at }) => node.data[at].replace(/\u00a0/, ' ')).join('');
    for (let from = seen.indexOf(text); from >= 0; from = seen.indexOf(text, from + 1)) {
      const range = document.createRange();
      const last = characters[from + text.length - 1];
      range.setStart(characters[from].node, characters[from].at);
      range.setEnd(last.node, last.at + 1);
      const box = range.getClientRects()[0];
      if (box && box.width > 0) found.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
  }
  found.sort((a, b) => a.y - b.y || a.x - b.x);
  return found[nth] ?? null;
}`;

const focused = `[document.activeElement?.tagName.toLowerCase() ?? '', document.activeElement?.closest('.part')?.id ?? '']`;

function plainSpaces(text: string): string {
  return text.replace(/\u00a0/g, ' ');
}
