/** Digits of Japan's full width and of India, with the points and commas among the former, as everybody else writes them. */
export function westernDigits(line: string): string {
  if (!OTHER_DIGITS.test(line)) return line;
  return line
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30))
    .replace(/[\u0966-\u096f]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x966 + 0x30))
    .replace(/(\d)[\uff0c\uff0e](?=\d)/g, (mark) => `${mark[0]}${mark[1] === '\uff0c' ? ',' : '.'}`);
}

const OTHER_DIGITS = /[\uff10-\uff19\u0966-\u096f]/;
