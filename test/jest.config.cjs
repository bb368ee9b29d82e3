module.exports = { ...require('../jest.preset.cjs'), roots: ['<rootDir>'], testTimeout: 60_000 };
