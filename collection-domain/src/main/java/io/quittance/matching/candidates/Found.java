package io.quittance.matching.candidates;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A client that something in a credit speaks for.
 *
 * @param line the credit's place
 * @param weight the more, the rather it is kept where there are many
 */
record Found(int line, long clientId, double weight) {

    static Found read(ResultSet row, int number) throws SQLException {
        return new Found(row.getInt("line"), row.getLong("client_id"), row.getDouble("weight"));
    }
}
