// Some of these tests wait for a node that waits or for a program: one worker more than Jest takes on two cores. Each
// worker loads n8n's engine for itself.
module.exports = {
	...require('../jest.preset.cjs'),
	roots: ['<rootDir>'],
	testTimeout: 60_000,
	maxWorkers: 2,
};
