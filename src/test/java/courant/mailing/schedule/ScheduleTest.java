package courant.mailing.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.platform.BadInput;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_local_time_is_meant_in_its_zone() {
        var schedule = Schedule.preview("2026-03-20T09:30", "America/New_York", NOW);
        assertThat(schedule.instant()).isEqualTo(Instant.parse("2026-03-20T13:30:00Z"));
        assertThat(schedule.local()).isEqualTo(LocalDateTime.parse("2026-03-20T09:30"));
        assertThat(schedule.offset().getId()).isEqualTo("-04:00");
        assertThat(schedule.note()).isEmpty();
    }

    @Test
    void an_instant_is_shown_in_the_zone() {
        var schedule = Schedule.preview("2026-03-20T09:30:00+05:30", "Europe/Berlin", NOW);
        assertThat(schedule.instant()).isEqualTo(Instant.parse("2026-03-20T04:00:00Z"));
        assertThat(schedule.local()).isEqualTo(LocalDateTime.parse("2026-03-20T05:00"));
    }

    @Test
    void a_time_that_a_clock_change_skips_goes_forward_and_says_so() {
        var schedule = Schedule.preview("2026-03-29T02:30", "Europe/Berlin", NOW);
        assertThat(schedule.local()).isEqualTo(LocalDateTime.parse("2026-03-29T03:30"));
        assertThat(schedule.instant()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(schedule.note())
                .hasValue("02:30 does not exist in Europe/Berlin on 29 March 2026: the clocks go forward over it."
                        + " It is mailed at 03:30.");
    }

    @Test
    void a_time_that_a_clock_change_repeats_is_taken_the_first_time_and_says_so() {
        var schedule = Schedule.preview("2026-10-25T02:30", "Europe/Berlin", NOW);
        assertThat(schedule.instant()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(schedule.note().orElseThrow()).contains("comes twice").contains("first time (UTC+02:00)");
    }

    @Test
    void now_is_now() {
        assertThat(Schedule.preview(" NOW ", "Asia/Tokyo", NOW).instant()).isEqualTo(NOW);
        assertThat(Schedule.preview("now", "Asia/Tokyo", NOW).now()).isTrue();
    }

    @Test
    void half_a_minute_ago_is_taken_and_two_minutes_ago_is_past() {
        assertThat(Schedule.preview("2026-03-01T11:59:30Z", "UTC", NOW).instant())
                .isBefore(NOW);
        refused("2026-03-01T11:58:00Z", "UTC", "at", "1 March 2026, 11:58 in UTC is already past");
    }

    @Test
    void what_cannot_be_a_time_or_a_zone_is_refused_in_plain_words() {
        refused("2026-03-20T09:30", "Mars/Base", "zone", "\"Mars/Base\" is not a time zone");
        refused("tomorrow", "UTC", "at", "\"tomorrow\" is not a time that can be read");
        refused("2026-02-30T09:30", "UTC", "at", "is not a time that can be read");
        refused("2062-03-20T09:30", "UTC", "at", "Is the year right?");
        refused("+999999999-01-01T00:00", "UTC", "at", "Is the year right?");
    }

    private static void refused(String at, String zone, String field, String sentence) {
        assertThatThrownBy(() -> Schedule.preview(at, zone, NOW))
                .isInstanceOfSatisfying(
                        BadInput.class, fault -> assertThat(fault.field()).isEqualTo(field))
                .hasMessageContaining(sentence);
    }
}
