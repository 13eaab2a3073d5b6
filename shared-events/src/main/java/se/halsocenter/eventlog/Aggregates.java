package se.halsocenter.eventlog;

import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AbstractAggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Repository;

/** Makes the shells of the streams known to the command bus. */
public final class Aggregates {
    private final CommandBus bus;
    private final EventStore store;

    Aggregates(CommandBus bus, EventStore store) {
        this.bus = bus;
        this.store = store;
    }

    /**
     * Registers a shell for all commands of a stream type. A stream that does not exist yet is an empty shell, so that
     * the decision alone says whether it may come into being.
     *
     * @param shell has one handler of commands with the stream type as its command name
     * @param emptyById makes the shell of a stream without any event
     */
    public <A> Registration register(
            String streamType, Class<A> shell, Function<String, A> emptyById, Function<Object, String> streamIdOf) {
        Repository<A> streams = EventSourcingRepository.builder(shell)
                .aggregateFactory(new Factory<>(shell, emptyById))
                .eventStore(store)
                // the caller holds the stream's lock in the database, which other processes respect too
                .lockFactory(NullLockFactory.INSTANCE)
                .build();
        return bus.subscribe(streamType, command -> {
            CurrentUnitOfWork.get().registerCorrelationDataProvider(ignored -> command.getMetaData());
            return handle(streams, streamIdOf.apply(command.getPayload()), emptyById, command);
        });
    }

    private static <A> Object handle(
            Repository<A> streams, String streamId, Function<String, A> emptyById, CommandMessage<?> command)
            throws Exception {
        return streams.loadOrCreate(streamId, () -> emptyById.apply(streamId)).handle(command);
    }

    private static final class Factory<A> extends AbstractAggregateFactory<A> {
        private final Function<String, A> emptyById;

        Factory(Class<A> shell, Function<String, A> emptyById) {
            super(shell);
            this.emptyById = emptyById;
        }

        @Override
        @SuppressWarnings("rawtypes") // as Axon declares it
        protected A doCreateAggregate(String streamId, DomainEventMessage firstEvent) {
            return emptyById.apply(streamId);
        }
    }
}
