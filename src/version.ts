/** The program's version, as package.json says; printed in reports. */
export const VERSION = '0.1.0';
