/** The smallest picture there is: a GIF of one dot, in a shade of 0 to 255. Whatever its name, it is a picture. */
export function dot(shade = 0): Buffer {
  const head = 'R0lGODlhAQABAIAA';
  const bytes = Buffer.from(`${head}AAAAAAAAACwAAAAAAQABAAACAkQBADs=`, 'base64');
  bytes.fill(shade, 13, 16);
  return bytes;
}
