module.exports = require('../../scripts/eslint/house')(__dirname, {
  maxFileLines: 400,
  maxFunctionLines: 80,
});
