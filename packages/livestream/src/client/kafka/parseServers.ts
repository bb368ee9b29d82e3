import { OptionError } from '@fink/core';

import type { Address } from './KafkaSocket';

/**
 * Addresses of brokers from a text such as `kafka-lsst.fink-broker.org:24499`.
 *
 * @throws {OptionError} There is no address, or one without a port.
 */
export function parseServers(text: string): Address[] {
	const parts = text.split(/[\s,;]+/).filter(Boolean);
	const addresses = parts.map((part) => {
		const match = /^(?:[a-z+]+:\/\/)?(\[[\da-f:.]+\]|[^:/\s]+):(\d{1,5})\/?$/i.exec(part);
		const port = Number(match?.[2]);
		if (!match || port < 1 || port > 65_535)
			throw refusal(`"${part}" is not a server address`, text);
		return { host: match[1].replace(/^\[|\]$/g, ''), port };
	});
	if (addresses.length === 0) throw refusal('No servers are given', text);
	return addresses;
}

function refusal(message: string, given: string): OptionError {
	return new OptionError(message, {
		field: 'Servers',
		given,
		advice: 'Enter host and port as Fink sent them, e.g. kafka-lsst.fink-broker.org:24499.',
	});
}
