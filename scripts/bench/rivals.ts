/** The streaming X12 parsers of npm, each driven as its documentation shows. They check nothing: they read segments. */
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';

// They come without types: each cast below says what the documentation of the package shows.
const load = createRequire(import.meta.url);

type Rival = (text: string) => Promise<number>;

/** Each answers how many segments it told of; a rival that read nothing would be no rival. */
export const rivals: Readonly<Record<string, Rival>> = {
  'edi-parser': async (text) => {
    const create = load('edi-parser') as () => {
      fromStream: (stream: Readable, options: object) => NodeJS.ReadableStream;
    };
    return drain(create().fromStream(streamOf(text), { dataElementSeparator: '*', segmentTerminator: '~' }));
  },
  'node-x12': async (text) => {
    const { X12Parser } = load('node-x12') as { X12Parser: new (strict: boolean) => NodeJS.ReadWriteStream };
    return drain(streamOf(text).pipe(new X12Parser(false)));
  },
  'x12-parser': async (text) => {
    const { X12parser } = load('x12-parser') as { X12parser: new () => NodeJS.ReadWriteStream };
    return drain(streamOf(text).pipe(new X12parser()));
  },
};

/** The text in pieces of 64 kB, as a file stream gives it. */
function streamOf(text: string): Readable {
  const size = 64 * 1024;
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    Buffer.from(text.slice(index * size, (index + 1) * size)),
  );
  return Readable.from(pieces);
}

function drain(stream: NodeJS.ReadableStream): Promise<number> {
  return new Promise((resolve, reject) => {
    let segments = 0;
    stream.on('data', () => segments++);
    stream.on('end', () => {
      if (segments > 0) resolve(segments);
      else reject(new Error('the parser read nothing'));
    });
    stream.on('error', reject);
  });
}
