// Loaded before every test file: properties are checked on the same cases each time, so that a build is red for what
// changed and not for what was drawn. HONE_FUZZ_SEED=random looks for new cases, a number repeats those of a report.
const fc = require('fast-check');

const given = process.env.HONE_FUZZ_SEED;
if (given !== 'random') fc.configureGlobal({ seed: Number(given ?? 2026) });
