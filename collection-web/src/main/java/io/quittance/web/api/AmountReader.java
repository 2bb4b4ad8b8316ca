package io.quittance.web.api;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads an {@link Amount} from a string or a number by the characters it is written with. */
final class AmountReader extends StdScalarDeserializer<Amount> {

    AmountReader() {
        super(Amount.class);
    }

    @Override
    public Amount deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        boolean written = token == JsonToken.VALUE_STRING || token.isNumeric();
        if (!written) {
            return (Amount) context.handleUnexpectedToken(Amount.class, parser);
        }
        try {
            return Amount.of(parser.getString());
        } catch (IllegalArgumentException notAnAmount) {
            throw context.weirdStringException(parser.getString(), Amount.class, "not an amount");
        }
    }
}
