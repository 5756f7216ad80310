package courant.subscriber.signup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How often readers may sign up, and how long we wait for an answer. */
@ConfigMapping(prefix = "courant.signup")
public interface SignUpConfig {

    /** So many sign-ups from one IP address within the span below; more are refused for the moment. */
    @WithName("rate.times")
    @WithDefault("10")
    int rateTimes();

    /** The span of the rate, such as {@code 10m}. */
    @WithName("rate.span")
    @WithDefault("10m")
    Duration rateSpan();

    /** A sign-up that was not confirmed in this time is deleted, such as {@code 30d}. */
    @WithName("forget.after")
    @WithDefault("30d")
    Duration forgetAfter();
}
