/**
 * The share of pixels in which two pictures of one size differ by more than a shade; 1 where their sizes differ. Runs in a page, so it uses
 * nothing from here.
 * @param addresses Two `data:` addresses.
 */
export async function differingPixels(addresses: readonly string[]): Promise<number> {
  const [first, second] = await Promise.all(
    addresses.map(async (address) => {
      const image = await createImageBitmap(await (await fetch(address)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    }),
  );
  if (!first || !second || first.length !== second.length) return 1;
  let differing = 0;
  for (let pixel = 0; pixel < first.length; pixel += 4)
    if ([0, 1, 2].some((channel) => Math.abs((first[pixel + channel] ?? 0) - (second[pixel + channel] ?? 0)) > 8)) differing++;
  return (4 * differing) / first.length;
}

export const pngAddress = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;
