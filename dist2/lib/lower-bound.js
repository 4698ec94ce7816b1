/** The first place in ascending numbers whose number is not less than `least`. */
export function lowerBound(ascending, least) {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (ascending[middle] < least)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
//# sourceMappingURL=lower-bound.js.map