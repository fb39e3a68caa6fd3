/** An amount of money. `amount` is in the currency's main unit; `currency` is ISO 4217, upper case. */
export interface Money {
  amount: number;
  currency: string;
}
