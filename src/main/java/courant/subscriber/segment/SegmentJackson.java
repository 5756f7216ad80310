package courant.subscriber.segment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Segments within larger JSON. */
final class SegmentJackson {
    private SegmentJackson() {}

    static final class Writer extends JsonSerializer<Segment> {
        @Override
        public void serialize(Segment segment, JsonGenerator out, SerializerProvider all) throws IOException {
            out.writeTree(SegmentJson.write(segment));
        }
    }

    static final class Reader extends JsonDeserializer<Segment> {
        @Override
        public Segment deserialize(JsonParser in, DeserializationContext all) throws IOException {
            return SegmentJson.read(all.readTree(in));
        }
    }
}
