const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

/** Builds this package, as tests load what users get. The one at the root is built before (`turbo run //#build`). */
module.exports = () => {
	const root = join(__dirname, '..', '..', '..');
	const build = [join(root, 'tools', 'plugin', 'build.mjs'), 'packages/livestream'];
	execFileSync('node', build, { cwd: root });
};
