// Ask Alfa about pages. Arguments: the npm packages, Chromium, and the pages' addresses.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, executablePath, ...urls] = process.argv.slice(2);
const load = createRequire(`${folder}/`);
const module = (name) => import(pathToFileURL(load.resolve(name)));
const [{ Audit }, { Playwright }, { default: rules }] = await Promise.all(
  ["act", "playwright", "rules"].map((name) => module(`@siteimprove/alfa-${name}`)),
);

const browser = await load("playwright").chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext({ bypassCSP: true });
const page = await context.newPage();
const told = {};
for (const url of urls) {
  await page.goto(url);
  const shown = await Playwright.toPage(await page.evaluateHandle(() => document));
  const outcomes = [...(await Audit.of(shown, rules).evaluate())];
  told[url] = {
    passed: outcomes.filter(({ outcome }) => outcome === "passed").length,
    failed: outcomes
      .filter(({ outcome }) => outcome === "failed")
      .map((each) => [each.rule.uri, each.target.toString(), each.toJSON().expectations]),
  };
}
await browser.close();
console.log(JSON.stringify(told));
