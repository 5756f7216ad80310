package courant.mailing.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WavesTest {
    private static final LocalDateTime NINE = LocalDateTime.parse("2031-03-30T09:00");

    @Test
    void the_sun_rises_in_the_east_first_and_zones_with_one_clock_go_together() {
        var waves = Waves.of(NINE, zones("America/New_York", "Europe/Berlin", "Asia/Tokyo", "Europe/Paris"));
        assertThat(waves).extracting(Waves.Wave::at).containsExactly(at("00:00"), at("07:00"), at("13:00"));
        assertThat(waves.get(1).zones()).extracting(ZoneId::getId).containsExactly("Europe/Berlin", "Europe/Paris");
    }

    @Test
    void a_time_that_is_skipped_somewhere_comes_later_there_by_the_length_of_the_gap() {
        var gap = LocalDateTime.parse("2031-03-30T02:30");
        assertThat(Waves.moment(gap, ZoneId.of("Europe/Berlin"))).isEqualTo(Instant.parse("2031-03-30T01:30:00Z"));
        assertThat(Waves.moment(gap, ZoneId.of("Asia/Tokyo"))).isEqualTo(Instant.parse("2031-03-29T17:30:00Z"));
    }

    @Test
    void a_time_that_comes_twice_somewhere_is_the_first_there() {
        var twice = LocalDateTime.parse("2031-10-26T02:30");
        assertThat(Waves.moment(twice, ZoneId.of("Europe/Berlin"))).isEqualTo(Instant.parse("2031-10-26T00:30:00Z"));
    }

    @Test
    void the_whole_world_is_mailed_in_24_waves_and_nobody_too_early() {
        var world = ZoneId.getAvailableZoneIds().stream().map(ZoneId::of).toList();
        var waves = Waves.of(NINE, world);
        assertThat(waves).hasSize(24);
        assertThat(waves).extracting(Waves.Wave::at).isSorted();
        assertThat(waves.stream().mapToInt(it -> it.zones().size()).sum()).isEqualTo(world.size());
        assertThat(waves)
                .allSatisfy(wave -> assertThat(wave.zones())
                        .allSatisfy(zone -> assertThat(wave.at())
                                .isBetween(
                                        Waves.moment(NINE, zone),
                                        Waves.moment(NINE, zone).plusSeconds(3600))));
    }

    private static List<ZoneId> zones(String... names) {
        return Stream.of(names).map(ZoneId::of).toList();
    }

    private static Instant at(String time) {
        return Instant.parse("2031-03-30T" + time + ":00Z");
    }
}
