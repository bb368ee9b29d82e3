/**
 * Jest's environment as Stryker needs it. It tells the test file which tests are wanted, so that it need not
 * load the others, and leaves out all that follows the first test to fail: one is enough to notice a mutant,
 * and Jest by itself runs a file to its end.
 */
const Base = require('@stryker-mutator/jest-runner/jest-env/node');

module.exports = class extends Base {
	constructor(config, context) {
		super(config, context);
		const handle = this.handleTestEvent;
		let hasFailed = false;
		this.handleTestEvent = async (event, state) => {
			if (event.name === 'setup') this.global.wantedTests = event.testNamePattern;
			if (event.name === 'test_start' && hasFailed) event.test.mode = 'skip';
			await handle(event, state);
			if (event.name === 'test_done' && event.test.errors.length > 0) hasFailed = true;
		};
	}
};
