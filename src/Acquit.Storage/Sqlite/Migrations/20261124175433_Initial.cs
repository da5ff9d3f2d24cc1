using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquit.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "act",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    act = table.Column<Guid>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    number_key = table.Column<string>(type: "TEXT", nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: true),
                    authority = table.Column<string>(type: "TEXT", nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    adopted = table.Column<bool>(type: "INTEGER", nullable: true),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "act_word",
                columns: table => new
                {
                    word = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_word", x => new { x.word, x.position });
                });

            migrationBuilder.CreateTable(
                name: "action",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    grant = table.Column<Guid>(type: "TEXT", nullable: false),
                    action = table.Column<Guid>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    state_known = table.Column<string>(type: "TEXT", nullable: false),
                    completed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lines = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_action", x => new { x.position, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "agreement",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    grant = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    fund = table.Column<string>(type: "TEXT", nullable: false),
                    managing_authority = table.Column<string>(type: "TEXT", nullable: false),
                    beneficiary = table.Column<string>(type: "TEXT", nullable: false),
                    ceiling_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    base_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    period_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    period_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    window_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    window_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source_act = table.Column<Guid>(type: "TEXT", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false),
                    Fictitious = table.Column<bool>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<long>(type: "INTEGER", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "attestation",
                columns: table => new
                {
                    attestation = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    grant = table.Column<Guid>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attestation", x => x.attestation);
                });

            migrationBuilder.CreateTable(
                name: "coding",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    grant = table.Column<Guid>(type: "TEXT", nullable: false),
                    budget_operation = table.Column<string>(type: "TEXT", nullable: false),
                    nature = table.Column<string>(type: "TEXT", nullable: false),
                    group_and_function = table.Column<string>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    section = table.Column<string>(type: "TEXT", nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    lines_state = table.Column<string>(type: "TEXT", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coding", x => new { x.position, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "deduction",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    grant = table.Column<Guid>(type: "TEXT", nullable: false),
                    line = table.Column<Guid>(type: "TEXT", nullable: false),
                    cents = table.Column<long>(type: "INTEGER", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deduction", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "document",
                columns: table => new
                {
                    document = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document", x => x.document);
                });

            migrationBuilder.CreateTable(
                name: "expenditure",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    expenditure = table.Column<Guid>(type: "TEXT", nullable: false),
                    grant = table.Column<Guid>(type: "TEXT", nullable: false),
                    line = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_number = table.Column<string>(type: "TEXT", nullable: false),
                    order_key = table.Column<string>(type: "TEXT", nullable: false),
                    invoice_number = table.Column<string>(type: "TEXT", nullable: false),
                    invoice_key = table.Column<string>(type: "TEXT", nullable: false),
                    supplier = table.Column<string>(type: "TEXT", nullable: true),
                    supplier_key = table.Column<string>(type: "TEXT", nullable: true),
                    label = table.Column<string>(type: "TEXT", nullable: true),
                    label_key = table.Column<string>(type: "TEXT", nullable: true),
                    net_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    vat_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    gross_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    invoiced_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    delivered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    import = table.Column<Guid>(type: "TEXT", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expenditure", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "expenditure_event",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    expenditure = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cents = table.Column<long>(type: "INTEGER", nullable: true),
                    net_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    reference = table.Column<Guid>(type: "TEXT", nullable: true),
                    mark = table.Column<string>(type: "TEXT", nullable: true),
                    rate_numerator = table.Column<long>(type: "INTEGER", nullable: true),
                    rate_denominator = table.Column<long>(type: "INTEGER", nullable: true),
                    cause = table.Column<string>(type: "TEXT", nullable: true),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expenditure_event", x => new { x.position, x.expenditure });
                });

            migrationBuilder.CreateTable(
                name: "expenditure_word",
                columns: table => new
                {
                    word = table.Column<string>(type: "TEXT", nullable: false),
                    expenditure = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expenditure_word", x => new { x.word, x.expenditure });
                });

            migrationBuilder.CreateTable(
                name: "fact",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    schema = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    canonical = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "head",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    frontier = table.Column<byte[]>(type: "BLOB", nullable: false),
                    root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency",
                columns: table => new
                {
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    first_position = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency", x => new { x.account, x.key });
                });

            migrationBuilder.CreateTable(
                name: "import",
                columns: table => new
                {
                    import = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    grant = table.Column<Guid>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: true),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import", x => x.import);
                });

            migrationBuilder.CreateTable(
                name: "object_version",
                columns: table => new
                {
                    @object = table.Column<Guid>(name: "object", type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_object_version", x => x.@object);
                });

            migrationBuilder.CreateTable(
                name: "operation",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    grant = table.Column<Guid>(type: "TEXT", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    programmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operation", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "plan_line",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    grant = table.Column<Guid>(type: "TEXT", nullable: false),
                    line = table.Column<Guid>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    section = table.Column<string>(type: "TEXT", nullable: false),
                    planned_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    counts_passes = table.Column<bool>(type: "INTEGER", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_line", x => new { x.position, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "point_event",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    act = table.Column<Guid>(type: "TEXT", nullable: false),
                    point = table.Column<string>(type: "TEXT", nullable: false),
                    settled = table.Column<bool>(type: "INTEGER", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_point_event", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "terms",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    grant = table.Column<Guid>(type: "TEXT", nullable: false),
                    lines_fungible = table.Column<bool>(type: "INTEGER", nullable: false),
                    lines_fungible_state = table.Column<string>(type: "TEXT", nullable: false),
                    tolerance_numerator = table.Column<long>(type: "INTEGER", nullable: false),
                    tolerance_denominator = table.Column<long>(type: "INTEGER", nullable: false),
                    tolerance_state = table.Column<string>(type: "TEXT", nullable: false),
                    interim_cap_numerator = table.Column<long>(type: "INTEGER", nullable: false),
                    interim_cap_denominator = table.Column<long>(type: "INTEGER", nullable: false),
                    interim_cap_state = table.Column<string>(type: "TEXT", nullable: false),
                    advance_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    advance_state = table.Column<string>(type: "TEXT", nullable: false),
                    advance_recovery_numerator = table.Column<long>(type: "INTEGER", nullable: true),
                    advance_recovery_denominator = table.Column<long>(type: "INTEGER", nullable: true),
                    advance_recovery_state = table.Column<string>(type: "TEXT", nullable: false),
                    pass_basis = table.Column<string>(type: "TEXT", nullable: false),
                    pass_basis_state = table.Column<string>(type: "TEXT", nullable: false),
                    attestation_required = table.Column<bool>(type: "INTEGER", nullable: false),
                    attestation_required_state = table.Column<string>(type: "TEXT", nullable: false),
                    certification_required = table.Column<bool>(type: "INTEGER", nullable: false),
                    certification_required_state = table.Column<string>(type: "TEXT", nullable: false),
                    self_certification_allowed = table.Column<bool>(type: "INTEGER", nullable: false),
                    self_certification_allowed_state = table.Column<string>(type: "TEXT", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_terms", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "total",
                columns: table => new
                {
                    grant = table.Column<Guid>(type: "TEXT", nullable: false),
                    line = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cents = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_total", x => new { x.grant, x.line, x.measure, x.effective_on, x.recorded_on });
                });

            migrationBuilder.CreateTable(
                name: "uncounted",
                columns: table => new
                {
                    expenditure = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    grant = table.Column<Guid>(type: "TEXT", nullable: false),
                    line = table.Column<Guid>(type: "TEXT", nullable: false),
                    cents = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_uncounted", x => new { x.expenditure, x.reason });
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoleId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "head",
                columns: new[] { "id", "frontier", "recorded_at", "root", "size" },
                values: new object[] { 1, new byte[0], 0L, new byte[] { 227, 176, 196, 66, 152, 252, 28, 20, 154, 251, 244, 200, 153, 111, 185, 36, 39, 174, 65, 228, 100, 155, 147, 76, 164, 149, 153, 27, 120, 82, 184, 85 }, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_act_act",
                table: "act",
                column: "act",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_date_position",
                table: "act",
                columns: new[] { "date", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_act_document_ordinal",
                table: "act",
                columns: new[] { "document", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_number_key",
                table: "act",
                column: "number_key");

            migrationBuilder.CreateIndex(
                name: "IX_action_grant_position",
                table: "action",
                columns: new[] { "grant", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_grant_position",
                table: "agreement",
                columns: new[] { "grant", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_RoleId",
                table: "AspNetRoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserRoles_RoleId",
                table: "AspNetUserRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_attestation_grant_position",
                table: "attestation",
                columns: new[] { "grant", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_coding_grant_position",
                table: "coding",
                columns: new[] { "grant", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_deduction_grant_position",
                table: "deduction",
                columns: new[] { "grant", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_expenditure",
                table: "expenditure",
                column: "expenditure",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_grant_delivered_on",
                table: "expenditure",
                columns: new[] { "grant", "delivered_on" });

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_grant_effective_on",
                table: "expenditure",
                columns: new[] { "grant", "effective_on" });

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_grant_line_position",
                table: "expenditure",
                columns: new[] { "grant", "line", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_grant_position",
                table: "expenditure",
                columns: new[] { "grant", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_gross_cents",
                table: "expenditure",
                column: "gross_cents");

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_invoice_key",
                table: "expenditure",
                column: "invoice_key");

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_net_cents",
                table: "expenditure",
                column: "net_cents");

            migrationBuilder.CreateIndex(
                name: "ix_expenditure_order",
                table: "expenditure",
                columns: new[] { "grant", "order_key" },
                unique: true,
                filter: "order_key <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_order_key",
                table: "expenditure",
                column: "order_key");

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_supplier_key",
                table: "expenditure",
                column: "supplier_key");

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
                name: "IX_expenditure_event_expenditure_position",
                table: "expenditure_event",
                columns: new[] { "expenditure", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_event_net_cents",
                table: "expenditure_event",
                column: "net_cents",
                filter: "net_cents is not null");

            migrationBuilder.CreateIndex(
                name: "IX_expenditure_event_reference",
                table: "expenditure_event",
                column: "reference",
                filter: "reference is not null");

            migrationBuilder.CreateIndex(
                name: "IX_fact_recorded_on_position",
                table: "fact",
                columns: new[] { "recorded_on", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_fact_schema_position",
                table: "fact",
                columns: new[] { "schema", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_fact_subject_position",
                table: "fact",
                columns: new[] { "subject", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_import_grant_document",
                table: "import",
                columns: new[] { "grant", "document" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_operation_grant_position",
                table: "operation",
                columns: new[] { "grant", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_line_grant_position",
                table: "plan_line",
                columns: new[] { "grant", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_point_event_act_position",
                table: "point_event",
                columns: new[] { "act", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_terms_grant_position",
                table: "terms",
                columns: new[] { "grant", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_uncounted_grant_reason_cents_expenditure",
                table: "uncounted",
                columns: new[] { "grant", "reason", "cents", "expenditure" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "act");

            migrationBuilder.DropTable(
                name: "act_word");

            migrationBuilder.DropTable(
                name: "action");

            migrationBuilder.DropTable(
                name: "agreement");

            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserRoles");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "attestation");

            migrationBuilder.DropTable(
                name: "coding");

            migrationBuilder.DropTable(
                name: "deduction");

            migrationBuilder.DropTable(
                name: "document");

            migrationBuilder.DropTable(
                name: "expenditure");

            migrationBuilder.DropTable(
                name: "expenditure_event");

            migrationBuilder.DropTable(
                name: "expenditure_word");

            migrationBuilder.DropTable(
                name: "fact");

            migrationBuilder.DropTable(
                name: "head");

            migrationBuilder.DropTable(
                name: "idempotency");

            migrationBuilder.DropTable(
                name: "import");

            migrationBuilder.DropTable(
                name: "object_version");

            migrationBuilder.DropTable(
                name: "operation");

            migrationBuilder.DropTable(
                name: "plan_line");

            migrationBuilder.DropTable(
                name: "point_event");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropTable(
                name: "total");

            migrationBuilder.DropTable(
                name: "uncounted");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "AspNetUsers");
        }
    }
}
