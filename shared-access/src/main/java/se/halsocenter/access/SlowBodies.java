package se.halsocenter.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body has to come within a time. Tomcat's own limit is for the pauses in it, which a client that sends a byte now and
 * then keeps; it then answers what it answers to a pause that is too long.
 */
final class SlowBodies extends ValveBase {
    private final Duration within;

    SlowBodies(Duration within) {
        super(true);
        this.within = within;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        InputBuffer body = raw.getInputBuffer();
        raw.setInputBuffer(new Timed(body, raw, System.nanoTime() + within.toNanos()));
        try {
            getNext().invoke(request, response);
        } finally {
            raw.setInputBuffer(body);
        }
    }

    private record Timed(InputBuffer body, org.apache.coyote.Request request, long until) implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (System.nanoTime() - until > 0) {
                // nor wait for the rest of it before the connection is closed
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                throw new SocketTimeoutException("the body did not come in time");
            }
            return body.doRead(handler);
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
