export * from './ReceivedMail';
export * from './startMailServer';
