// Looks at pages as people do: `node chromium.mjs CHROMIUM PDF-OR-DASH PAGE…` prints what it saw of each, in every width.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [program, folder, ...pages] = process.argv.slice(2);
// 400% zoom of a window 1366 wide is a page a quarter as wide, each of its pixels four.
const VIEWS = { 1366: [1366, 1], 375: [375, 2], 320: [320, 2], "400%": [341, 4] };
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const browser = await puppeteer.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
const seen = [];
for (const path of pages) {
  for (const [view, [width, deviceScaleFactor]] of Object.entries(VIEWS)) {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 768, deviceScaleFactor });
    await page.goto(pathToFileURL(path).href);
    await page.evaluate(axe);
    const { violations } = await page.evaluate((values) => axe.run({ runOnly: { type: "tag", values } }), RULES);
    const shape = await page.evaluate(() => ({
      mains: document.querySelectorAll("main").length,
      navs: document.querySelectorAll("nav").length,
      uncaptioned: [...document.querySelectorAll("table")].filter((table) => !table.caption?.innerText.trim()).length,
      // On a narrow page the heads are there for those who listen, and each cell says its own.
      narrowest: Math.min(...[...document.querySelectorAll("th, td")].filter((cell) => getComputedStyle(cell.parentElement.parentElement).position !== "absolute").map((cell) => cell.getBoundingClientRect().width)),
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      links: document.querySelectorAll("a[href]").length,
    }));
    const reached = new Set();
    for (let press = 0; press < shape.links; press += 1) {
      await page.keyboard.press("Tab");
      reached.add(await page.evaluate(() => [...document.querySelectorAll("a[href]")].indexOf(document.activeElement)));
    }
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.length}, ${nodes[0].html.slice(0, 120)}`);
    seen.push({ path, view, faults, ...shape, reached: [...reached].filter((place) => place >= 0).length });
    if (view === "1366" && folder !== "-") await page.pdf({ path: `${folder}/${path.split("/").at(-1)}.pdf`, preferCSSPageSize: true, printBackground: true });
    await page.close();
  }
}
await browser.close();
console.log(JSON.stringify(seen));
