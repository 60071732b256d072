// Read a feed with Podcast Index's parser. Arguments: the npm packages, and the feed's path.
const [folder, feed] = process.argv.slice(2);
const { parseFeed } = require("node:module").createRequire(`${folder}/`)("podcast-partytime");
const read = parseFeed(require("node:fs").readFileSync(feed, "utf-8"));
console.log(`\n${JSON.stringify(read)}`);
