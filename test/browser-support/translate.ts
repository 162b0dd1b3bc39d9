import type { Page } from 'playwright-core';

/** Changes the page as a browser's page translation does: every text node is replaced by an element with another text as soon as it appears. */
export const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const swap = (text: Text): void => {
      if (!text.parentNode || text.data.trim() === '' || text.parentNode.nodeName === 'FONT') return;
      const font = document.createElement('font');
      font.textContent = text.data.toUpperCase();
      text.parentNode.replaceChild(font, text);
    };
    const swapIn = (node: Node): void => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      texts.forEach(swap);
    };
    swapIn(document.body);
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof Text) swap(node);
        else if (node.nodeName !== 'FONT') swapIn(node);
    }).observe(document.body, { childList: true, subtree: true });
  });

/** The complaints of a page when React no longer finds its own nodes. */
export const LOST_NODES = /removeChild|insertBefore|NotFoundError|React/;
