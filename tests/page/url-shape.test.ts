import { describe, expect, it } from 'vitest';
import { urlEvidence } from '../../lib/page/url-shape';

describe('an address', () => {
  it.each([
    ['https://paper.example/', ['url-home']],
    ['https://paper.example/de/', ['url-home']],
    ['https://paper.example/index.php', ['url-home']],
    ['https://paper.example/?utm_source=feed', ['url-home']],
    ['https://paper.example/?p=1234', []],
    ['https://paper.example/sport', ['url-section']],
    ['https://paper.example/search?q=bridge', ['url-search']],
    ['https://paper.example/?s=bridge', ['url-search']],
    ['https://paper.example/2024/05/03/council-votes-on-harbour-bridge?s=20', ['url-article']],
    ['https://paper.example/news/council-votes-on-the-new-harbour-bridge', ['url-article']],
    ['https://paper.example/a/141e61e9-8a07-42e4-a527-2f03f45e7ef0', ['url-article']],
    ['https://paper.example/article/112898501.cms', ['url-article']],
    ['https://paper.example/2024/05/', ['url-archive']],
    ['https://paper.example/tag/bridges', ['url-listing', 'url-section']],
    ['https://paper.example/news/page/3', ['url-listing', 'url-archive']],
    ['https://paper.example/forum/viewtopic.php?t=12', ['url-forum', 'url-section']],
    ['https://forum.paper.example/', ['url-home']],
    ['https://paper.example/%E0%A4%A', ['url-section']],
    ['file:///home/reader/page.html', []],
    ['not an address', []],
    ['', []],
  ])('%s says %j', (address, expected) => {
    expect(urlEvidence(address).map(signal => signal.name)).toEqual(expected);
  });
});
