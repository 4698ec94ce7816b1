/** The name of a point, in whole percent: more digits make no difference at the size of a picture. */
export function focusName({ x, y } = { x: 0.5, y: 0.5 }) {
    return `${Math.round(x * 100)} ${Math.round(y * 100)}`;
}
/** The point that a name from `focusName` stands for. */
export function focusNamed(name) {
    const [x = 50, y = 50] = name.split(' ').map(Number);
    return { x: x / 100, y: y / 100 };
}
//# sourceMappingURL=focus.js.map