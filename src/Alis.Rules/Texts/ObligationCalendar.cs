using System.Globalization;
using System.Text;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Obligations;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Texts;

/// <summary>Writes lists of obligations as a calendar (iCalendar, RFC 5545): each last day is an event of a whole day.</summary>
/// <remarks>An event keeps its UID when the calendar is made anew, so that a program that subscribes to it moves it where the last day moves. What has no last day is not in the calendar.</remarks>
public static class ObligationCalendar
{
    /// <summary>The longest notice of an alarm, in days.</summary>
    public const int MostAlarmDays = 366;

    // RFC 5545, 3.1: a line has at most 75 octets, its end not counted.
    private const int MostOctets = 75;

    /// <summary>Writes a calendar.</summary>
    /// <param name="list">The list.</param>
    /// <param name="language">The language of summaries and descriptions.</param>
    /// <param name="alarmDays">How many days before the last day to sound an alarm, each from 0 to <see cref="MostAlarmDays"/>; empty for none.</param>
    /// <returns>UTF-8, lines that end with CR LF; the same bytes for the same list.</returns>
    /// <exception cref="ArgumentNullException">The list or the days are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is negative or too many.</exception>
    public static byte[] Write(ObligationList list, Language language, params IReadOnlyCollection<int> alarmDays)
    {
        _ = list ?? throw new ArgumentNullException(nameof(list));
        foreach (var days in alarmDays ?? throw new ArgumentNullException(nameof(alarmDays)))
        {
            if (days is < 0 or > MostAlarmDays)
            {
                throw new ArgumentOutOfRangeException(nameof(alarmDays), days, "An alarm sounds from 0 to 366 days before.");
            }
        }

        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, $"PRODID:-//Alis.Rules//alis-rules {RuleEngine.Version}//{OutputCodes.Of(language).ToUpperInvariant()}");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, $"X-WR-CALNAME:{Escape(new Wording("Frister for ALIS", "Fristar for ALIS", "Deadlines of ALIS").In(language))}");
        foreach (var obligation in list.Obligations)
        {
            if (obligation.Due is { } due)
            {
                Write(text, obligation, due, list.AssessedOn, language, alarmDays);
            }
        }

        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, Obligation obligation, LocalDate due, LocalDate madeOn, Language language, IReadOnlyCollection<int> alarmDays)
    {
        var title = obligation.Title(language);
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{ContentHash.Sha256(Encoding.UTF8.GetBytes(obligation.Id)).Substring(0, 40)}@alis-rules");

        // No clock is read: the calendar is as old as the day that it was made for.
        Line(text, $"DTSTAMP:{Basic(madeOn)}T000000Z");
        Line(text, $"DTSTART;VALUE=DATE:{Basic(due)}");
        if (due < LocalDate.MaxIsoValue)
        {
            Line(text, $"DTEND;VALUE=DATE:{Basic(due.PlusDays(1))}");
        }

        Line(text, $"SUMMARY:{Escape($"{title} ({obligation.Rule}, {OutputWords.Party(obligation.Party, language)})")}");
        var source = FindingLines.Source(obligation.Citation, quoted: true);
        Line(text, $"DESCRIPTION:{Escape($"{obligation.Text(language)}\n{ProofTree.Capital(ObligationWords.Of(obligation.State, language))}.\n{source}")}");
        Line(text, $"CATEGORIES:{Escape(OutputWords.Party(obligation.Party, language))}");
        Line(text, $"STATUS:{(obligation.IsForeseen ? "TENTATIVE" : "CONFIRMED")}");
        Line(text, "CLASS:PRIVATE");
        Line(text, "TRANSP:TRANSPARENT");
        foreach (var days in alarmDays.Distinct().OrderByDescending(static d => d))
        {
            Line(text, "BEGIN:VALARM");
            Line(text, "ACTION:DISPLAY");
            Line(text, string.Format(CultureInfo.InvariantCulture, "TRIGGER:{0}P{1}D", days == 0 ? "" : "-", days));
            Line(text, $"DESCRIPTION:{Escape(title)}");
            Line(text, "END:VALARM");
        }

        Line(text, "END:VEVENT");
    }

    private static string Basic(LocalDate day) => string.Format(CultureInfo.InvariantCulture, "{0:0000}{1:00}{2:00}", day.Year, day.Month, day.Day);

    /// <summary>Writes a text as RFC 5545, 3.3.11 asks; other control characters, which it does not allow, become blanks.</summary>
    private static string Escape(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            _ = c switch
            {
                '\\' or ';' or ',' => text.Append('\\').Append(c),
                '\n' => text.Append("\\n"),
                _ => text.Append(char.IsControl(c) ? ' ' : c),
            };
        }

        return text.ToString();
    }

    /// <summary>Writes a line, folded so that no part of it has more octets than allowed and no letter is cut in two.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var isPair = char.IsHighSurrogate(line[i]) && i + 1 < line.Length;
            var size = isPair ? 4 : line[i] < 0x80 ? 1 : line[i] < 0x800 ? 2 : 3;
            if (octets + size > MostOctets)
            {
                // The blank that begins the next line counts there.
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(line[i]);
            if (isPair)
            {
                text.Append(line[++i]);
            }

            octets += size;
        }

        text.Append("\r\n");
    }
}
