/** The rows of an Excel workbook (xlsx), read as they stream by: edit tables have hundreds of thousands of them. */
import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';

/** Texts that cells refer to by number. */
export async function sharedTexts(stream: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const texts: string[] = [];
  let text: string | undefined;
  let isText = false;
  await parse(stream, {
    open({ name }) {
      if (name === 'si') text = '';
      // The parts of `rPh` tell how to pronounce what stands in the other ones.
      if (name === 'rPh') text = undefined;
      isText = name === 't';
    },
    close(name) {
      if (name === 'si') texts.push(text ?? '');
      isText = false;
    },
    text(piece) {
      if (isText && text !== undefined) text += piece;
    },
  });
  return texts;
}

/** Hands out the cells of each row as they are shown, without formats: a day of a cell formatted as date is a number. */
export async function sheetRows(
  stream: AsyncIterable<Buffer>,
  shared: readonly string[],
  each: (row: string[]) => void,
): Promise<void> {
  let row: string[] = [];
  let column = 0;
  let type = '';
  let value = '';
  let isValue = false;
  let widest = 0;
  await parse(stream, {
    open({ name, attributes }) {
      if (name === 'row') row = [];
      if (name === 'c') {
        column = columnIn(attributes['r'] ?? '') ?? row.length;
        type = attributes['t'] ?? '';
        value = '';
      }
      isValue = name === 'v' || name === 't';
    },
    close(name) {
      isValue = false;
      if (name === 'c') {
        while (row.length < column) row.push('');
        row[column] = type === 's' ? (shared[Number(value)] ?? '') : value;
      }
      if (name === 'row') {
        // Empty cells at the end are left out.
        while (row.length < widest) row.push('');
        widest = row.length;
        each(row);
      }
    },
    text(piece) {
      if (isValue) value += piece;
    },
  });
}

interface Handlers {
  readonly open: (tag: SaxesTagPlain) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

async function parse(stream: AsyncIterable<Buffer>, { open, close, text }: Handlers): Promise<void> {
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    open({ ...tag, name: local(tag.name) });
  });
  parser.on('closetag', (tag) => {
    close(local(tag.name));
  });
  parser.on('text', text);
  parser.on('error', (error) => {
    throw error;
  });
  const decoder = new TextDecoder();
  for await (const chunk of stream) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
}

/** Some programs put a prefix before every name: `x:row`. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `AB12` to 27. */
function columnIn(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, it) => sum * 26 + it.charCodeAt(0) - 64, 0) - 1;
}
