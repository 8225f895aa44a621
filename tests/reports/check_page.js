// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a page as its reader does, in Chromium, and says in one JSON object what there is to complain of. Pictures of
// the page go beside it.
//
//     NODE_PATH=FOLDER/node_modules node check_page.js BROWSER FOLDER PAGE.html
'use strict';
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');
const { chromium } = require('playwright-core');

const [browserProgram, pictures, page] = process.argv.slice(2);
const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const address = pathToFileURL(path.resolve(page)).href;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const [narrow, wide] = [360, 1280];
const rowsForAxe = 12;

// What of the page is wider than the window, outside the frames that may scroll.
function tooWide() {
    const limit = document.documentElement.clientWidth;
    const isFramed = (element) => element.closest('.scroll, .plate, .skip');
    return [...document.body.querySelectorAll('*')]
        .filter((element) => !isFramed(element.parentElement) && !element.classList.contains('skip'))
        .filter((element) => element.getBoundingClientRect().right > limit + 1)
        .map((element) => element.outerHTML.slice(0, 120));
}

async function look(browser, width, colorScheme, found) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const tab = await context.newPage();
    tab.on('console', (message) => found.messages.push(message.text()));
    tab.on('pageerror', (error) => found.messages.push(String(error)));
    tab.on('request', (request) => {
        if (request.url() !== address && !request.url().startsWith('data:')) found.requests.push(request.url());
    });
    await tab.goto(address);
    for (const isOpen of [false, true]) {
        await tab.$$eval('details', (all, open) => all.forEach((one) => { one.open = open; }), isOpen);
        const scroll = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (scroll > 0) found.scrolls.push(`${width} px: ${scroll} px too wide`);
        found.scrolls.push(...(await tab.evaluate(tooWide)).map((element) => `${width} px: ${element}`));
        if (!isOpen) {
            await tab.screenshot({ path: `${pictures}/${path.basename(page, '.html')}-${width}-${colorScheme}.png` });
        }
    }
    if ((width === narrow) === (colorScheme === 'light')) await judge(tab, `${colorScheme}, ${width} px`, found);
    await context.close();
}

// The rules of accessibility, on what is shown now.
async function judge(tab, where, found) {
    // All rows of a table are made alike; axe would take minutes over those of every provider.
    const shorten = (all, rows) => all.forEach((one) => [...one.rows].slice(rows).forEach((row) => row.remove()));
    await tab.$$eval('tbody', shorten, rowsForAxe);
    // The page's own policy stays in force: axe is evaluated by the debugger, not added to the page.
    await tab.evaluate(axeSource);
    const result = await tab.evaluate((values) => axe.run(document, { runOnly: { type: 'tag', values } }), rules);
    for (const violation of result.violations) {
        const node = violation.nodes[0];
        found.violations.push(`${violation.id} (${where}, ${violation.nodes.length} times): `
            + `${node.html.slice(0, 160)}: ${node.failureSummary}`);
    }
    found.passes = Math.max(found.passes, result.passes.length);
    found.undecided = [...new Set([...found.undecided, ...result.incomplete.map((rule) => rule.id)])];
}

async function main() {
    const browser = await chromium.launch({ executablePath: browserProgram, args: ['--no-sandbox', '--disable-gpu'] });
    const found = { messages: [], requests: [], scrolls: [], violations: [], passes: 0, undecided: [] };
    for (const width of [narrow, wide]) {
        for (const colorScheme of ['light', 'dark']) await look(browser, width, colorScheme, found);
    }
    await browser.close();
    console.log(JSON.stringify(found));
}

main().catch((error) => {
    console.error(String(error));
    process.exit(1);
});
