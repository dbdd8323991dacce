// What is wrong with a layout, measured in the page: a page that scrolls sideways, text that is cut off, runs out of its box or over
// other text.

import type { Page } from '@playwright/test';
import { settled } from './page';

export interface Size {
  width: number;
  height: number;
}

/** A small phone, a phone, a laptop, a projector. */
export const sizes: Size[] = [
  { width: 360, height: 740 },
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Runs in the page, so it refers to nothing outside itself. */
function faultsHere(): string[] {
  const faults: string[] = [];
  const slack = 1.5;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    faults.push(`the page scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);

  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  interface Piece {
    text: string;
    box: Box;
    parent: Element;
  }
  const looks = new Map<Element, CSSStyleDeclaration>();
  const lookOf = (element: Element): CSSStyleDeclaration => {
    const look = looks.get(element) ?? getComputedStyle(element);
    looks.set(element, look);
    return look;
  };
  const ancestorsOf = (element: Element): Element[] => {
    const all: Element[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement) all.push(at);
    return all;
  };
  /** For screen readers alone, or hidden from everyone, as in a fold that is closed. */
  const isUnseen = (element: Element): boolean =>
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    ancestorsOf(element).some((at) => lookOf(at).clipPath.startsWith('inset(50%'));
  const isOpenDialog = document.querySelector('dialog[open]');
  const overlap = (one: Box, other: Box): { x: number; y: number } => ({
    x: Math.min(one.right, other.right) - Math.max(one.left, other.left),
    y: Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  });
  const said = (text: string): string => `“${text.replace(/\s+/g, ' ').trim().slice(0, 50)}”`;
  const placed = ({ left, top, right, bottom }: Box): string =>
    `(${Math.round(left)},${Math.round(top)} to ${Math.round(right)},${Math.round(bottom)})`;

  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(isOpenDialog ?? document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent ?? '';
    if (
      parent === null ||
      text.trim() === '' ||
      /^(script|style|title|option|textarea|noscript)$/i.test(parent.tagName)
    )
      continue;
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length === 0 || isUnseen(parent)) continue;

    for (const { left, right, top, bottom } of boxes) {
      let box: Box | null = { left, right, top, bottom };
      let boxOwner: Element | null = null;
      for (const at of ancestorsOf(parent)) {
        const look = lookOf(at);
        const inSvg = at instanceof SVGElement && !(at instanceof SVGSVGElement);
        if (inSvg || look.display === 'contents') continue;
        const border = at.getBoundingClientRect();
        const scrolls = /auto|scroll/.test(look.overflowX + look.overflowY) || at.hasAttribute('data-scrolled');
        const cuts = /hidden|clip/.test(look.overflowX + look.overflowY);
        if (look.display !== 'inline' && boxOwner === null) {
          boxOwner = at;
          if (!scrolls && !cuts && (left < border.left - slack || right > border.right + slack)) {
            faults.push(
              `${said(text)} ${placed({ left, right, top, bottom })} runs out of its ${at.tagName.toLowerCase()} ${placed(border)}`,
            );
            break;
          }
        }
        if (scrolls) {
          // What is scrolled away is reachable: only the part in sight counts from here on.
          const seen: Box = {
            left: Math.max(box.left, border.left),
            right: Math.min(box.right, border.right),
            top: Math.max(box.top, border.top),
            bottom: Math.min(box.bottom, border.bottom),
          };
          const nothing = seen.right - seen.left <= 0 || seen.bottom - seen.top <= 0;
          box = nothing ? null : seen;
          if (box === null) break;
        } else if (cuts && at !== document.body && at !== root) {
          const isCut =
            box.left < border.left - slack ||
            box.right > border.right + slack ||
            box.top < border.top - 4 ||
            box.bottom > border.bottom + 4;
          if (isCut) {
            faults.push(`${said(text)} ${placed(box)} is cut off by ${at.tagName.toLowerCase()} ${placed(border)}`);
            box = null;
            break;
          }
        }
      }
      if (box === null) continue;
      const position = ancestorsOf(parent).map((at) => lookOf(at).position);
      if (!position.includes('fixed') && (box.left < -slack || box.right > root.clientWidth + slack))
        faults.push(`${said(text)} ${placed(box)} lies outside the window`);
      // Bars that stay while the rest scrolls lie over it on purpose.
      if (!position.includes('sticky') && !position.includes('fixed')) pieces.push({ text, box, parent });
    }
  }

  // Letters fill about three quarters of a line's height.
  const core = ({ left, right, top, bottom }: Box): Box => {
    const trim = (bottom - top) * 0.14;
    return { left: left + 0.5, right: right - 0.5, top: top + trim, bottom: bottom - trim };
  };
  const cores = pieces.map((piece) => ({ ...piece, box: core(piece.box) })).sort((a, b) => a.box.top - b.box.top);
  cores.forEach((one, at) => {
    for (let next = at + 1; next < cores.length; ++next) {
      const other = cores[next];
      if (other === undefined || other.box.top >= one.box.bottom) break;
      const { x, y } = overlap(one.box, other.box);
      if (x > 1 && y > 1 && one.parent !== other.parent)
        faults.push(`${said(one.text)} ${placed(one.box)} and ${said(other.text)} ${placed(other.box)} overlap`);
    }
  });
  return [...new Set(faults)];
}

/** Everything wrong with the layout at this size. */
export async function layoutFaults(page: Page, size: Size): Promise<string[]> {
  await page.setViewportSize(size);
  await settled(page); // charts measure themselves, then draw
  const faults = await page.evaluate(faultsHere);
  return faults.map((fault) => `${size.width}×${size.height}: ${fault}`);
}
