package se.halsocenter.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class BucketsTest {

    @Test
    void a_bucket_is_taken_empty_and_says_how_long_to_wait_while_another_stays_full() {
        Buckets buckets = new Buckets(1, 5);
        assertThat(IntStream.range(0, 5).mapToLong(_ -> buckets.take("a"))).containsOnly(0L);
        assertThat(buckets.take("a")).isEqualTo(1);
        assertThat(buckets.wait("a")).isEqualTo(1);
        assertThat(buckets.wait("b")).isZero();
        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void neighbours_of_one_IPv6_network_are_one_address_and_those_of_IPv4_are_not() {
        assertThat(from("2001:db8:1:2::1")).isEqualTo(from("2001:db8:1:2:ffff::9"));
        assertThat(from("2001:db8:1:2::1")).isNotEqualTo(from("2001:db8:1:3::1"));
        assertThat(from("192.0.2.1")).isNotEqualTo(from("192.0.2.2"));
        assertThat(from("nonsense")).isEqualTo("unknown");
    }

    private static String from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return Addresses.of(request);
    }
}
