const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

/** Builds this package and the one at the root, as tests load what users get. */
module.exports = () => {
	const root = join(__dirname, '..', '..', '..');
	for (const folder of ['.', 'packages/livestream']) {
		execFileSync('node', [join(root, 'tools', 'plugin', 'build.mjs'), folder], { cwd: root });
	}
};
