package io.quittance.notifications.evidence;

import io.quittance.notifications.message.MessageStatus;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many messages stand where? */
@Component
public class MessageCounts {

    private final JdbcClient jdbc;

    MessageCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Count(MessageStatus status, int messages) {}

    /**
     * One count for every status, 0 included.
     *
     * @param runId only the messages of this run; null: all of the creditor's
     */
    @Transactional(readOnly = true)
    public Map<MessageStatus, Integer> of(long creditorId, @Nullable Long runId) {
        Map<MessageStatus, Integer> counts = new EnumMap<>(MessageStatus.class);
        for (MessageStatus status : MessageStatus.values()) {
            counts.put(status, 0);
        }
        jdbc.sql("select m.status, count(*) as messages from message m where m.creditor_id = :creditor"
                        + (runId == null
                                ? ""
                                : " and m.step_id in (select s.id from dunning_step s where s.run_id = :run)")
                        + " group by m.status")
                .param("creditor", creditorId)
                .param("run", runId)
                .query(DataClassRowMapper.newInstance(Count.class))
                .list()
                .forEach(count -> counts.put(count.status(), count.messages()));
        return counts;
    }
}
