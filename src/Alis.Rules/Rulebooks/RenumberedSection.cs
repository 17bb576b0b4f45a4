using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Rulebooks;

/// <summary>A section of a law that got another number, so that what older documents cite can be found.</summary>
/// <param name="Old">What it was called, such as <c>§ 26</c>.</param>
/// <param name="New">What it is called now, such as <c>§ 31</c>.</param>
/// <param name="Until">The last day of the old number.</param>
public sealed record RenumberedSection(string Old, string New, LocalDate Until)
{
    internal static RenumberedSection Read(Members m) => new(
        m.Text("old", "What it was called.", Need.Required, 200) ?? "",
        m.Text("new", "What it is called now.", Need.Required, 200) ?? "",
        m.Date("until", "The last day of the old number.", Need.Required) ?? default);
}
