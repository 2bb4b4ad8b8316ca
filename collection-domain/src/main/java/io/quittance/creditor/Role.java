package io.quittance.creditor;

/** What a person may do; each role may do all that the one before it may. */
public enum Role {
    /** Works the overdue list: calls, holds, payments, imports. */
    CREDIT_CONTROLLER,
    /** Signs off what is delicate: approvals, policies, handovers. */
    FINANCE_MANAGER,
    /** Sets the product up: creditor, people. */
    ADMINISTRATOR;

    /** Whether this role may do all that the other one may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
