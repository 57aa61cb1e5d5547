import { deflateSync } from 'node:zlib';
import { crc32 } from '../../../lib/core/pack/zip/crc32';

const chunk = (type: string, content: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG that says something in its data, and behind its end. */
export function pngWith(words: string, width = 3, height = 2): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width + 1) * height, 0x80).fill(0, 0, 1));
  const text = Buffer.concat([Buffer.from('Comment\0'), Buffer.from(words)]);
  const chunks = [
    chunk('IHDR', header),
    chunk('tEXt', text),
    chunk('IDAT', rows),
    chunk('eXIf', Buffer.from(words)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks, Buffer.from(words)]));
}

const segment = (marker: number, content: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** The frame of a JPEG of 8 by 6, turned by a quarter, that says something in Exif, XMP, a comment, its preview, and behind its end. It holds no real picture. */
export function jpegWith(words: string): Uint8Array {
  const said = Buffer.from(words);
  const tiff = Buffer.concat([
    Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]),
    said,
  ]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, Buffer.concat([Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x03\x03', 'latin1'), said])),
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff])),
      segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), said])),
      segment(0xfe, said),
      segment(0xdb, Buffer.alloc(65)),
      segment(0xc0, Buffer.from([8, 0, 6, 0, 8, 1, 1, 0x11, 0])),
      segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      Buffer.from([0x12, 0x34, 0xff, 0x00, 0x56]),
      Buffer.from([0xff, 0xd9]),
      said,
    ]),
  );
}
