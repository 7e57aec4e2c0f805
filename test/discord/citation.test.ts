import { describe, expect, it } from 'vitest';
import { linkTarget } from '../../src/discord/citation.ts';

const PAGE = 'https://example.org/talks';

describe('a link to an article', () => {
  it.each([
    [`${PAGE}?utm_source=chat&utm_medium=social`, PAGE],
    [`${PAGE}?id=4&utm_campaign=x&page=2#part`, `${PAGE}?id=4&page=2#part`],
    [`${PAGE}?UTM_Source=chat&fbclid=abc&gclid=d`, PAGE],
    [`${PAGE}?q=a%20b+c&flag&utm_source=x`, `${PAGE}?q=a%20b+c&flag`],
  ])('is without what tells who passed it on: %s', (url, target) => {
    expect(linkTarget(url)).toBe(target);
  });

  it.each([
    `${PAGE}?id=4&page=2`,
    `${PAGE}?q=utm_source=x`,
    `${PAGE}?outm_source=x`,
    `${PAGE}?q=a%20b+c&flag`,
    `${PAGE}#utm_source=x`,
  ])('has everything else as it is: %s', (url) => {
    expect(linkTarget(url)).toBe(url);
  });

  it('ends nowhere before its end, and leads nowhere but to the web', () => {
    expect(linkTarget(`${PAGE}_(2022)?a=[b]`)).toBe(`${PAGE}_%282022%29?a=%5bb%5d`);
    expect(linkTarget('javascript:alert(1)')).toBeNull();
    expect(linkTarget('no address')).toBeNull();
  });
});
