# Built with the project's own wrapper, run as a user without rights.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY . .
RUN ./mvnw --batch-mode --no-transfer-progress -DskipTests package -pl collection-web -am

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home quittance
USER quittance
WORKDIR /home/quittance
COPY --from=build /source/collection-web/target/collection-web-*-app.jar quittance.jar
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "quittance.jar"]
