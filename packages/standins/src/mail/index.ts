export * from './pageOfMail';
export * from './ReceivedMail';
export * from './startMailServer';
