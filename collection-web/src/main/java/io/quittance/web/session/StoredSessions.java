package io.quittance.web.session;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions stand in the database, so that any node serves them, and nobody is signed out when one ends. */
@Configuration(proxyBeanMethods = false)
class StoredSessions implements BeanClassLoaderAware {

    private static final Logger log = LoggerFactory.getLogger(StoredSessions.class);

    private ClassLoader classes = StoredSessions.class.getClassLoader();

    @Override
    public void setBeanClassLoader(ClassLoader classes) {
        this.classes = classes;
    }

    /**
     * What another version stored and this one cannot read is as if it had never been stored: whoever it was signs in again, rather
     * than to see errors until the cookie is gone.
     */
    @Bean(defaultCandidate = false)
    ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new Reading(new DeserializingConverter(classes)));
        return conversion;
    }

    /** Two pages of one session that are stored at the same moment: the later one wins, and neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer twoPagesAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Null for what cannot be read. */
    private record Reading(DeserializingConverter known) implements Converter<byte[], @Nullable Object> {

        @Override
        public @Nullable Object convert(byte[] stored) {
            try {
                return known.convert(stored);
            } catch (SerializationFailedException ofAnotherVersion) {
                log.warn("something in a session cannot be read: another version stored it");
                return null;
            }
        }
    }
}
