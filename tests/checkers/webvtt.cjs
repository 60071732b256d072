// Read captions with the W3C's parser. Arguments: the npm packages, and the captions' paths.
const [folder, ...files] = process.argv.slice(2);
const { WebVTTParser } = require("node:module").createRequire(`${folder}/`)("webvtt-parser");
const told = {};
for (const file of files) {
  const { errors, cues } = new WebVTTParser().parse(require("node:fs").readFileSync(file, "utf-8"), "captions");
  told[file] = [errors, cues.length];
}
console.log(JSON.stringify(told));
