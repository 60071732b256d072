// Ask Ace about books, in one browser. Arguments: the npm packages, Chromium, and the books' paths.
const [folder, chromium, ...books] = process.argv.slice(2);
process.env.PUPPETEER_EXECUTABLE_PATH = chromium;
const load = require("node:module").createRequire(`${folder}/`);
const ace = load("@daisy/ace-core");
const runner = load("@daisy/ace-axe-runner-puppeteer");
const shared = { ...runner, launch: async () => {}, close: async () => {} };

(async () => {
  await runner.launch();
  const told = {};
  for (const book of books) {
    const [, report] = await ace(book, { cwd: process.cwd(), initLogger: true, silent: true }, shared);
    told[book] = Object.fromEntries(
      report.assertions.map((each) => [each["earl:testSubject"].url, each.assertions]),
    );
  }
  await runner.close();
  console.log(`\n${JSON.stringify(told)}`);
  process.exit(0);
})();
