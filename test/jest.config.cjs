// Some of these tests wait for a node that waits or for a program: two workers more than Jest takes on two cores.
module.exports = {
	...require('../jest.preset.cjs'),
	roots: ['<rootDir>'],
	testTimeout: 60_000,
	maxWorkers: 3,
};
