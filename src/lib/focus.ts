/** A point of a picture, each 0 to 1 from the left and the top. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** To the percent: more says nothing at the size of a picture. */
export function focusName({ x, y }: Focus = { x: 0.5, y: 0.5 }): string {
  return `${Math.round(x * 100)} ${Math.round(y * 100)}`;
}

/** What `focusName` named. */
export function focusNamed(name: string): Focus {
  const [x = 50, y = 50] = name.split(' ').map(Number);
  return { x: x / 100, y: y / 100 };
}
