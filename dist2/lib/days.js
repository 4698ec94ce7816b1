export const monthNames = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
/** Days in a month (1 to 12) of the Gregorian calendar. */
export function daysIn(year, month) {
    if (month === 2)
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
export function isDay(year, month, day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}
/** With at least two digits. */
export function two(number) {
    return number < 10 ? `0${number}` : String(number);
}
//# sourceMappingURL=days.js.map