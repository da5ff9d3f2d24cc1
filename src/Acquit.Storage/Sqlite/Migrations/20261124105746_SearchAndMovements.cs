using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SearchAndMovements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "act_word",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    word = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_word", x => new { x.position, x.word });
                });

            migrationBuilder.CreateIndex(
                name: "IX_fact_recorded_on_position",
                table: "fact",
                columns: new[] { "recorded_on", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_fact_schema_position",
                table: "fact",
                columns: new[] { "schema", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_event_cents",
                table: "expenditure_event",
                column: "cents",
                filter: "cents is not null");

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_event_effective_on_expenditure",
                table: "expenditure_event",
                columns: new[] { "effective_on", "expenditure" });

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_event_net_cents",
                table: "expenditure_event",
                column: "net_cents",
                filter: "net_cents is not null");

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_grant_delivered_on",
                table: "expenditure",
                columns: new[] { "grant", "delivered_on" });

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_grant_effective_on",
                table: "expenditure",
                columns: new[] { "grant", "effective_on" });

            migrationBuilder.CreateIndex(
                name: "IX_act_word_word_position",
                table: "act_word",
                columns: new[] { "word", "position" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "act_word");

            migrationBuilder.DropIndex(
                name: "IX_fact_recorded_on_position",
                table: "fact");

            migrationBuilder.DropIndex(
                name: "IX_fact_schema_position",
                table: "fact");

            migrationBuilder.DropIndex(
                name: "IX_expenditure_event_cents",
                table: "expenditure_event");

            migrationBuilder.DropIndex(
                name: "IX_expenditure_event_effective_on_expenditure",
                table: "expenditure_event");

            migrationBuilder.DropIndex(
                name: "IX_expenditure_event_net_cents",
                table: "expenditure_event");

            migrationBuilder.DropIndex(
                name: "IX_expenditure_grant_delivered_on",
                table: "expenditure");

            migrationBuilder.DropIndex(
                name: "IX_expenditure_grant_effective_on",
                table: "expenditure");
        }
    }
}
